package org.vigie.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** What writes itself as JSON, value by value: a page of hits would be some thousand objects else, which only Jackson sees. */
interface WrittenJson {

    void write(JsonGenerator out) throws IOException;
}
