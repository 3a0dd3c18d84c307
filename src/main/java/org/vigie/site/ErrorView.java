package org.vigie.site;

/** @param missing whether the page doesn't exist; else something broke */
record ErrorView(Frame frame, boolean missing) {

    static ErrorView of(Visit visit, int status) {
        Messages messages = Pages.messages(visit);
        boolean missing = status < 500;
        return new ErrorView(Frame.of(visit, missing ? messages.missing_title() : messages.broken_title()), missing);
    }
}
