package org.vigie.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.vigie.bench.ApiContract.Operation;

/**
 * A request to be tried.
 *
 * @param operation the one it is of, or nearly
 * @param target path and query as they are sent
 * @param body null for none
 */
record ApiRequest(Operation operation, String method, String target, Map<String, String> headers, byte[] body) {

    /** As a line for a shell, to try it again. */
    String curl(String base) {
        StringBuilder line = new StringBuilder();
        if (body != null) {
            line.append("printf ").append(printed(body)).append(" | ");
        }
        line.append("curl -sSi --path-as-is -g ");
        line.append(method.equals("HEAD") ? "-I " : "-X " + method + " ");
        headers.forEach((name, value) ->
                line.append("-H ").append(quoted(name + ": " + value)).append(' '));
        if (body != null) {
            line.append("--data-binary @- ");
        }
        return line.append(quoted(base + target)).toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** In octal where it is no plain text: a shell's words can't have zeros. */
    private static String printed(byte[] bytes) {
        StringBuilder text = new StringBuilder("'");
        for (char character : new String(bytes, StandardCharsets.ISO_8859_1).toCharArray()) {
            boolean plain = character >= ' ' && character < 127 && "'\\%".indexOf(character) < 0;
            text.append(plain ? String.valueOf(character) : "\\%03o".formatted((int) character));
        }
        return text.append("'").toString();
    }
}
