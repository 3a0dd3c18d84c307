package org.vigie.api;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests that no proper client would send. */
final class RawHttp {

    private static final int TIMEOUT = 30_000;
    private static final Pattern HEAD =
            Pattern.compile("(?is)HTTP/1\\.1 .*?\r\ncontent-length: ([0-9]{1,9})\r\n(?:.*?\r\n)??\r\n");

    private RawHttp() {}

    /**
     * @param head the first lines without the one that ends them, and without Host
     * @return status line, headers and body as they came; what came before the connection was reset
     */
    static String ask(String head, byte[]... body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(TIMEOUT);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                OutputStream out = socket.getOutputStream();
                String first = head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
                out.write(first.getBytes(StandardCharsets.ISO_8859_1));
                for (byte[] part : body) {
                    out.write(part);
                }
                out.flush();
            } catch (SocketException closedWhileWriting) {
                // There may be an answer all the same.
            }
            try {
                InputStream in = socket.getInputStream();
                byte[] buffer = new byte[8192];
                for (int read = 0; read >= 0 && !isWhole(answer); read = in.read(buffer)) {
                    answer.write(buffer, 0, read);
                }
            } catch (SocketException reset) {
                // What came before counts.
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    /** The server may wait for more of the request before it ends the connection. */
    private static boolean isWhole(ByteArrayOutputStream answer) {
        Matcher head = HEAD.matcher(answer.toString(StandardCharsets.ISO_8859_1));
        return head.lookingAt() && answer.size() == head.end() + Integer.parseInt(head.group(1));
    }

    static int status(String answer) {
        if (!answer.startsWith("HTTP/1.1 ")) {
            throw new AssertionError("no answer: '" + answer + "'");
        }
        return Integer.parseInt(answer.substring(9, 12));
    }
}
