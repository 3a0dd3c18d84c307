package org.vigie;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder all data lies in, held by one engine at a time through a locked file in it. The lock goes with the process,
 * however that ends, so nobody ever has to clean it up.
 */
final class DataFolder implements AutoCloseable {

    private static final int MAX_PID = 20;

    private final FileChannel channel;

    /** The folder can't be used; the message is a sentence for the operator. */
    static final class Unusable extends Exception {
        Unusable(String message) {
            super(message);
        }
    }

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /** Creates the folder if need be and holds it until closed. */
    static DataFolder hold(Path folder) throws Unusable {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                String holder = read(channel);
                channel.close();
                throw new Unusable("Another engine" + (holder.isEmpty() ? "" : " (process " + holder + ")")
                        + " already uses the data folder " + folder
                        + ". Stop it, or set vigie.data to another folder.");
            }
            channel.truncate(0);
            String pid = Long.toString(ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
            channel.force(true);
            return new DataFolder(channel);
        } catch (IOException unwritable) {
            close(channel);
            throw new Unusable("The data folder " + folder + " can't be written to (" + why(unwritable)
                    + "). Give this user the right to, or set vigie.data to another folder.");
        }
    }

    private static String why(IOException unwritable) {
        return switch (unwritable) {
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException file -> "it is a file";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> unwritable.toString();
        };
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(MAX_PID);
        channel.read(pid, 0);
        return new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII).strip();
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException nothingToBeDone) {
            // the lock file could not be used in the first place
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
