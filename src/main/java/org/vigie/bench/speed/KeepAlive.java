package org.vigie.bench.speed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP connection that is kept open, for requests one after the other. A client that does next to nothing, since it runs
 * on the processors of the engine that it measures.
 */
final class KeepAlive implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 600_000;
    private static final int BUFFER = 1 << 16;
    private static final int MAX_LINE = 8_192;
    private static final int MAX_BODY = 64 << 20;

    private final Socket socket;
    private final InputStream in;
    private final String host;

    KeepAlive(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        host = "127.0.0.1:" + port;
    }

    record Reply(int status, byte[] body) {

        /** Where only ASCII is looked for. */
        String text() {
            return new String(body, StandardCharsets.ISO_8859_1);
        }
    }

    Reply get(String address) throws IOException {
        return send("GET " + address + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: application/json\r\n\r\n", "");
    }

    Reply post(String address, String json) throws IOException {
        return send("POST", address, json);
    }

    Reply put(String address, String json) throws IOException {
        return send("PUT", address, json);
    }

    private Reply send(String method, String address, String json) throws IOException {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return send(
                method + " " + address + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: application/json\r\n"
                        + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n",
                json);
    }

    private Reply send(String head, String body) throws IOException {
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
        String line = line();
        int status = Integer.parseInt(line.substring(line.indexOf(' ') + 1, line.indexOf(' ') + 4));
        int length = 0;
        boolean chunked = false;
        for (line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
            chunked |= header.startsWith("transfer-encoding:") && header.contains("chunked");
        }
        return new Reply(status, chunked ? chunks() : exactly(length));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(BUFFER);
        while (true) {
            int length = Integer.parseInt(line().split(";")[0].strip(), 16);
            body.write(exactly(length));
            line();
            if (length == 0) {
                return body.toByteArray();
            }
        }
    }

    private byte[] exactly(int length) throws IOException {
        if (length > MAX_BODY) {
            throw new IOException("an answer of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ends too soon");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > MAX_LINE) {
                throw new EOFException("the answer ends within a line");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
