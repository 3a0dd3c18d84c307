package org.vigie.site;

/**
 * What a page says in place of the one that was asked for.
 *
 * @param missing whether the page doesn't exist
 * @param tooMany whether too many were asked for; if neither, something broke
 */
record ErrorView(Frame frame, boolean missing, boolean tooMany) {

    static ErrorView of(Visit visit, int status) {
        Messages messages = Pages.messages(visit);
        boolean tooMany = status == 429;
        boolean missing = status < 500 && !tooMany;
        String title =
                missing ? messages.missing_title() : tooMany ? messages.too_many_title() : messages.broken_title();
        return new ErrorView(Frame.of(visit, title), missing, tooMany);
    }
}
