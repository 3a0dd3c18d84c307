package org.vigie.site;

/**
 * What is, and what to do about it.
 *
 * @param whatToDo empty if there is nothing
 */
record Advice(String diagnosis, String whatToDo) {

    /** The first sentence says what is, the others what to do. */
    static Advice of(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? new Advice(text, "") : new Advice(text.substring(0, end + 1), text.substring(end + 2));
    }
}
