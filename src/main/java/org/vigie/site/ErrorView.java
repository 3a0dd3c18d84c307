package org.vigie.site;

/** That there is no page, and why. */
record ErrorView(Frame frame, String heading, String text) {

    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;

    static ErrorView of(Visit visit, int status) {
        Messages messages = Pages.messages(visit);
        if (status == TOO_MANY) {
            return new ErrorView(
                    Frame.of(visit, messages.too_many_title()), messages.too_many_heading(), messages.too_many_text());
        }
        if (status < 500) {
            return new ErrorView(
                    Frame.of(visit, messages.missing_title()), messages.missing_heading(), messages.missing_text());
        }
        return status == BUSY
                ? new ErrorView(
                        Frame.of(visit, messages.overdue_title()), messages.overdue_heading(), messages.overdue_text())
                : new ErrorView(
                        Frame.of(visit, messages.broken_title()), messages.broken_heading(), messages.broken_text());
    }
}
