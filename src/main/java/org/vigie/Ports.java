package org.vigie;

import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * The ports the engine is to listen on. They are tried before anything is started: Quarkus would tell of one that is taken only
 * after the start, and of the management port with a stack trace.
 */
final class Ports {

    private static final int ANY = 0;

    private Ports() {}

    /** One can't be listened on; the message is a sentence for the operator. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message);
        }
    }

    /** @throws Unusable if another process listens on one of them, or this user may not */
    static void mustBeUsable(SmallRyeConfig config) throws Unusable {
        mustBeUsable(config, "quarkus.http", 8080);
        mustBeUsable(config, "quarkus.management", 9000);
    }

    private static void mustBeUsable(SmallRyeConfig config, String prefix, int usual) throws Unusable {
        String setting = prefix + ".port";
        int port = config.getOptionalValue(setting, Integer.class).orElse(usual);
        String host = config.getOptionalValue(prefix + ".host", String.class).orElse("0.0.0.0");
        if (port == ANY) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (BindException taken) {
            throw new Unusable("Port " + port + " on " + host + " (" + setting + ") can't be listened on: " + why(taken)
                    + ". Set another: -D" + setting + "=" + (port + 1) + ".");
        } catch (IOException | RuntimeException unknown) {
            throw new Unusable("The engine can't listen on " + host + ", port " + port + " (" + prefix + ".host, "
                    + setting + "): " + unknown.getMessage() + ".");
        }
    }

    private static String why(BindException taken) {
        String why = String.valueOf(taken.getMessage());
        if (why.contains("in use")) {
            return "another process, perhaps another engine, already does";
        }
        return why.contains("Permission") ? "this user has no right to" : why;
    }
}
