package org.vigie.appraisal;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Host;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.ShortUuid;
import org.vigie.catalog.Video;

/** Makes copies of a video as people make them on other hosts, and look-alikes that are no copies. */
final class AlteredCopies {

    private static final String FOOTER =
            "\n\nWe keep films here for our neighbours. Write to us: https://tube%d.example/contact";

    private final Random random;
    private int made;

    AlteredCopies(long seed) {
        random = new Random(seed);
    }

    List<Video> copiesOf(Video of) {
        String name = of.text().name();
        String text = of.text().description();
        String whole = text == null ? "" : text;
        String channel = of.channel().displayName();
        String link = "https://" + of.host() + "/w/" + ShortUuid.of(of.uuid());
        List<Video> copies = new ArrayList<>();
        copies.add(altered(of, name.toUpperCase(Locale.ROOT), text));
        copies.add(altered(of, name.replaceAll("[:–—,.!?]+", " -"), whole + FOOTER.formatted(made)));
        copies.add(altered(of, "[Mirror] " + name, cut(whole, 250)));
        copies.add(altered(of, name + " (full video, HD)", "Mirror. " + whole));
        copies.add(altered(of, name + " | " + channel, "Original: " + link));
        copies.add(altered(of, name + " — " + channel, "Republished with permission."));
        copies.add(altered(of, truncated(name) + "…", whole));
        copies.add(altered(of, truncated(name), firstSentence(whole)));
        copies.add(inOtherLanguage(of, translatedInPart(name), "Film de " + channel + ".\n" + whole));
        copies.add(altered(of, name, null));
        copies.add(altered(of, name, "Found on the net and kept here so that it isn't lost again, number " + made));
        copies.add(altered(of, "Reup: " + shuffled(name), null));
        copies.add(altered(
                of, withoutAccents(name), "all credit to " + of.account().displayName()));
        return copies;
    }

    /** Each of a group of its own, though as long as the video; what they are called is in their names. */
    List<Video> lookAlikesOf(Video of) {
        String name = of.text().name();
        String text = of.text().description();
        Video withDay = exactly(of, name + ", 12 March 2026", text);
        return List.of(
                exactly(of, name + " – part 2", text),
                exactly(of, name + " – part 3", "Mirror. " + text),
                exactly(of, name + " IV", "Film by " + of.channel().displayName() + ". " + text),
                exactly(of, name + ": Teil B", text),
                withDay,
                exactly(withDay, name + ", 19 March 2026", text),
                exactly(of, otherTopic(name, "marzipan"), text),
                exactly(
                        of,
                        otherTopic(name, "tangerines"),
                        "Mirror of " + of.channel().displayName() + ". " + text),
                otherMaker(of));
    }

    private Video exactly(Video of, String name, String description) {
        return moved(of, name, description, of.seconds(), of.labels());
    }

    private Video altered(Video of, String name, String description) {
        return moved(of, name, description, of.seconds() + random.nextInt(3) - 1, of.labels());
    }

    private Video inOtherLanguage(Video of, String name, String description) {
        Video.Labels was = of.labels();
        String language = "fr".equals(was.language().id()) ? "es" : "fr";
        Video.Labels labels = new Video.Labels(
                was.category(), was.licence(), new Labelled<>(language, "Language " + language), was.privacy());
        return moved(of, name, description, of.seconds() + random.nextInt(3) - 1, labels);
    }

    /** The same name by someone else, who has other words for it. */
    private Video otherMaker(Video of) {
        String own = "Made in our kitchen last summer with number " + made + " of the cups that Grandma left us.";
        return moved(of, of.text().name(), own, of.seconds() + random.nextInt(3) - 1, of.labels());
    }

    private Video moved(Video of, String name, String description, int seconds, Video.Labels labels) {
        made++;
        Host host = Host.of("tube" + made + ".example");
        Actor channel = new Actor(1, "keeper" + made, nameOf(made), host, "https://" + host + "/c", List.of());
        Duration later = Duration.ofDays(1 + random.nextInt(900));
        return new Video(
                host,
                new UUID(random.nextLong(), random.nextLong()),
                made,
                "https://" + host + "/videos/watch/" + made,
                "/videos/embed/" + made,
                new Video.Text(name, description, true, List.of("keep", "tube" + made)),
                labels,
                new Video.Dates(
                        of.dates().created(),
                        of.dates().updated(),
                        of.dates().published().plus(later),
                        null),
                of.sensitivity(),
                seconds,
                false,
                new Video.Counters(random.nextInt(500), 0, 3, 0, 0),
                of.thumbnails(),
                channel,
                channel,
                null);
    }

    /** Of letters only, and like no other. */
    private static String nameOf(int number) {
        StringBuilder name = new StringBuilder("Kanal ");
        for (int rest = number + 500_000; rest > 0; rest /= 20) {
            name.append((char) ('a' + rest % 20));
        }
        return name.toString();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 3) + "...";
    }

    private static String firstSentence(String text) {
        return text.split("(?<=[.!?。])\\s*")[0];
    }

    private static String truncated(String name) {
        List<String> words = List.of(name.split(" "));
        return String.join(" ", words.subList(0, Math.max(1, (words.size() * 2 + 2) / 3)));
    }

    private static String translatedInPart(String name) {
        String[] words = name.split(" ");
        for (int i = words.length / 2; i < words.length; i++) {
            boolean isName = words[i].matches(".*\\d.*");
            words[i] = isName ? words[i] : new StringBuilder(words[i]).reverse().toString();
        }
        return String.join(" ", words);
    }

    /** As the next of a series is called: its longest word is another. */
    private static String otherTopic(String name, String topic) {
        String longest = Arrays.stream(name.split("[^\\p{L}\\p{M}]+"))
                .filter(word -> Tokens.of(word, word.length()).words().stream().noneMatch(FunctionWords::contains))
                .max(Comparator.comparingInt(String::length))
                .orElse(name);
        return name.replace(longest, topic);
    }

    private String shuffled(String name) {
        List<String> words = Arrays.asList(name.split(" "));
        Collections.shuffle(words, random);
        return String.join(" ", words);
    }

    private static String withoutAccents(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{InCombiningDiacriticalMarks}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
