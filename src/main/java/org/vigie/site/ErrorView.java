package org.vigie.site;

/** That there is no page, and why. */
record ErrorView(Frame frame, String heading, String text) {

    private static final int BUSY = 503;

    static ErrorView of(Visit visit, int status) {
        Messages messages = Pages.messages(visit);
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
