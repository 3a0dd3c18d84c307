package org.vigie.site;

import java.util.List;

/** The contract of the API, for people. What it says is English, whatever the language of the page. */
record DevelopersView(Frame frame, Contract contract) {

    /** @param description each paragraph */
    record Contract(String title, List<String> description, List<Operation> operations, List<Shape> shapes) {}

    /**
     * @param description each paragraph; empty if the summary says all
     * @param body what the body of a request may be; empty if it has none
     */
    record Operation(
            String id,
            String method,
            String path,
            String summary,
            List<String> description,
            String body,
            List<Parameter> parameters,
            List<Answer> answers) {}

    /** @param type with limits, what is taken if it is absent, and an example */
    record Parameter(String name, String type, String description) {}

    /** @param shape name of what it contains; empty if that has none */
    record Answer(String status, String description, String shape) {}

    record Shape(String name, List<Parameter> keys) {}
}
