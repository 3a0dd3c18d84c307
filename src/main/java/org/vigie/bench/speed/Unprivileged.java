package org.vigie.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs programs that refuse to run as root: then they run as another user, who must be able to read them and to get to the
 * folders made for them.
 */
final class Unprivileged {

    private static final String USER = "nobody";
    private static final Path USERS = Path.of("/etc/passwd");

    private Unprivileged() {}

    /** The same for the user who may run it. */
    static List<String> line(List<String> line) throws IOException {
        if (!isRoot()) {
            return line;
        }
        String[] user = Files.readAllLines(USERS).stream()
                .map(entry -> entry.split(":"))
                .filter(entry -> entry[0].equals(USER))
                .findFirst()
                .orElseThrow(() -> new IOException("There is no user " + USER + " to run " + line.getFirst()
                        + ", which root can't run: start the bench as somebody else"));
        List<String> other =
                new ArrayList<>(List.of("setpriv", "--reuid=" + user[2], "--regid=" + user[3], "--clear-groups"));
        other.addAll(line);
        return other;
    }

    /** An empty folder that belongs to that user alone. */
    static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (isRoot()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER));
        }
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }
}
