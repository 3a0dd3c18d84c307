package org.vigie.appraisal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.vigie.catalog.ShortUuid;
import org.vigie.catalog.Video;

/**
 * What is remembered of a video to tell whether another is a copy of it, in at most {@value #MAX_BYTES} bytes: how long it
 * is, whose, when it was published, and hashes of 16 bits of words, see {@link CopyText}. {@link Likeness} has the rule.
 */
public final class CopySign {

    public static final int MAX_BYTES = 48;

    private static final int VERSION = 1;
    private static final int COPY = 1;
    private static final int LIVE = 2;
    private static final int DESCRIBED = 4;
    private static final int LINKED = 8;
    private static final int ORIGINAL = 16;
    private static final int CUT = 32;
    private static final int VERSION_SHIFT = 6;
    private static final int MAX_SECONDS = 0xFFFFFF;
    private static final int MAX_WORDS = 9;
    private static final int LEAST_SENTENCES = 2;
    private static final int MAX_NUMBERS = 4;
    private static final int UUID_LENGTH = 36;

    /** As if every day since 2000 were numbered from 1; 0 if unknown. */
    private static final long DAY_ZERO = 10_956;

    final int seconds;
    final int host;
    final int channel;
    final int uuid;
    final int linked;
    final int published;
    final int original;
    final int language;
    final boolean copy;
    final boolean live;
    final boolean described;
    final boolean cut;
    final int[] words;
    final int[] numbers;
    final int[] channelWords;
    final int[] sentences;
    final int[] telling;

    private CopySign(ByteBuffer in) {
        int flags = in.get();
        if (flags >> VERSION_SHIFT != VERSION) {
            throw new IllegalArgumentException("a sign of version " + (flags >> VERSION_SHIFT));
        }
        copy = (flags & COPY) != 0;
        live = (flags & LIVE) != 0;
        described = (flags & DESCRIBED) != 0;
        cut = (flags & CUT) != 0;
        seconds = (in.get() & 0xFF) << 16 | in.getShort() & 0xFFFF;
        host = in.getShort() & 0xFFFF;
        channel = in.getShort() & 0xFFFF;
        uuid = in.getShort() & 0xFFFF;
        published = in.getShort() & 0xFFFF;
        linked = (flags & LINKED) == 0 ? 0 : in.getShort() & 0xFFFF;
        original = (flags & ORIGINAL) == 0 ? 0 : in.getShort() & 0xFFFF;
        language = in.get() & 0xFF;
        int counts = in.getShort() & 0xFFFF;
        words = shorts(in, counts >> 12);
        numbers = shorts(in, counts >> 9 & 7);
        channelWords = shorts(in, counts >> 7 & 3);
        sentences = shorts(in, counts >> 5 & 3);
        telling = shorts(in, counts & 31);
    }

    private static int[] shorts(ByteBuffer in, int count) {
        int[] read = new int[count];
        for (int i = 0; i < count; i++) {
            read[i] = in.getShort() & 0xFFFF;
        }
        return read;
    }

    public static CopySign of(Video video) {
        byte[] written = write(video, Wordings.of(video));
        return read(written, 0, written.length);
    }

    /** @throws IllegalArgumentException if this is no sign of this version */
    public static CopySign read(byte[] bytes, int offset, int length) {
        try {
            return new CopySign(ByteBuffer.wrap(bytes, offset, length));
        } catch (BufferUnderflowException cutShort) {
            throw new IllegalArgumentException("a sign of " + length + " bytes is cut short", cutShort);
        }
    }

    /** The sign as it is stored. */
    public static byte[] write(Video video) {
        return write(video, Wordings.of(video));
    }

    /** @param words of this video */
    public static byte[] write(Video video, Wordings words) {
        CopyText text = new CopyText(video, words);
        NameWords name = text.name();
        ByteBuffer out = ByteBuffer.allocate(MAX_BYTES);
        writeHeader(video, text, out);
        int room = out.remaining() / Short.BYTES - 1;
        int[] numbers = first(name.numbers(), MAX_NUMBERS);
        int[] channelWords = first(text.channel(), 2);
        room -= numbers.length + channelWords.length;
        int[] nameWords = first(name.words(), Math.min(MAX_WORDS, room - LEAST_SENTENCES));
        if (nameWords.length < name.words().size()) {
            out.put(0, (byte) (out.get(0) | CUT));
        }
        room -= nameWords.length;
        int[] sentences = first(text.sentences(), Math.min(3, room));
        int[] telling = first(text.telling(), room - sentences.length);
        out.putShort((short) (nameWords.length << 12
                | numbers.length << 9
                | channelWords.length << 7
                | sentences.length << 5
                | telling.length));
        for (int[] hashes : new int[][] {nameWords, numbers, channelWords, sentences, telling}) {
            for (int hash : hashes) {
                out.putShort((short) hash);
            }
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void writeHeader(Video video, CopyText text, ByteBuffer out) {
        int seconds = Math.clamp(video.seconds(), 0, MAX_SECONDS);
        String description = video.text().description();
        int linked = hashOfLink(text.linkedVideo());
        int original = day(video.dates().originallyPublished());
        out.put((byte) (VERSION << VERSION_SHIFT
                | (text.saysItIsACopy() ? COPY : 0)
                | (video.live() ? LIVE : 0)
                | (description != null && !description.isBlank() ? DESCRIBED : 0)
                | (linked != 0 ? LINKED : 0)
                | (original != 0 ? ORIGINAL : 0)));
        out.put((byte) (seconds >> 16));
        out.putShort((short) seconds);
        out.putShort((short) Hashes.of(video.host().name()));
        out.putShort((short) Hashes.of(video.channel().handle()));
        out.putShort((short) Hashes.of(video.uuid().toString()));
        out.putShort((short) day(video.dates().published()));
        if (linked != 0) {
            out.putShort((short) linked);
        }
        if (original != 0) {
            out.putShort((short) original);
        }
        String language = video.labels().language().id();
        out.put((byte) (language == null ? 0 : Hashes.of(language.split("-")[0])));
    }

    private static int hashOfLink(String linked) {
        if (linked == null) {
            return 0;
        }
        return linked.length() == UUID_LENGTH
                ? Hashes.of(linked.toLowerCase(Locale.ROOT))
                : ShortUuid.parse(linked).map(UUID::toString).map(Hashes::of).orElse(0);
    }

    private static int day(Instant time) {
        return time == null ? 0 : Math.clamp(time.getEpochSecond() / 86_400 - DAY_ZERO, 1, 0xFFFF);
    }

    /** The smallest, so that of two sets with common members the same are kept; in ascending order. */
    private static int[] first(Collection<Integer> sorted, int most) {
        return sorted.stream().mapToInt(Integer::intValue).limit(most).toArray();
    }

    /** The largest hash up to which this sign has all words of its name. */
    int wordsKnownTo() {
        return cut ? words[words.length - 1] : 0xFFFF;
    }

    /** Whether both are the same recording, as far as their words can tell; see {@link Likeness} for the rule. */
    public boolean isCopyOf(CopySign other) {
        return Math.abs(seconds - other.seconds) <= Likeness.SLACK_SECONDS
                && Likeness.of(this, other).isCopy();
    }
}
