package org.vigie.bench.corpus;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vigie.bench.corpus.Asked.Narrowed;
import org.vigie.bench.corpus.Asked.Paged;
import org.vigie.catalog.Host;
import org.vigie.catalog.Video;
import org.vigie.index.Query.Facet;

/**
 * Makes questions of a class: words of real names, so that each has an answer. Seven in ten have no frequent words; the same
 * class, round and number always make the same question.
 */
public final class Questions {

    private static final double WITHOUT_FREQUENT = 0.7;
    private static final int LOOKED_AT = 2_000;
    private static final int FREQUENT = LOOKED_AT / 20;
    private static final int BLOCKED = 200;

    /** Lists are long-lived: instances ask with the same ones again and again. */
    private static final int BLOCK_LISTS = 10;

    private static final int MOST_TRIES = 10_000;
    private static final Set<Facet> COUNTED = Set.of(Facet.LANGUAGE, Facet.CATEGORY, Facet.HOST);

    private final GeneratedVideos corpus;
    private final int videos;
    private final List<Host> hosts;
    private final List<Set<Host>> blockLists;

    /** Words that are in over 5 % of the descriptions, most frequent first. */
    private final List<String> frequent;

    public Questions(GeneratedVideos corpus, int videos) {
        this.corpus = corpus;
        this.videos = videos;
        this.hosts = corpus.hosts();
        this.blockLists = blockLists();
        this.frequent = frequent();
    }

    private List<String> frequent() {
        Map<String, Integer> counts = new HashMap<>();
        corpus.first(Math.min(LOOKED_AT, videos))
                .map(video -> video.text().description())
                .filter(description -> description != null)
                .forEach(description -> new HashSet<>(List.of(lower(description).split("[\\s.]+")))
                        .forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(word -> word.getValue() > FREQUENT && !word.getKey().isBlank())
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @param round rounds have different questions */
    public List<Asked> of(QueryClass kind, int round, int count) {
        SplittableRandom random = new SplittableRandom(31L * kind.ordinal() + 1_000_003L * round);
        return Stream.generate(() -> one(kind, random.split())).limit(count).toList();
    }

    private Asked one(QueryClass kind, SplittableRandom random) {
        return switch (kind) {
            case WORD -> asked(1, random);
            case WORDS2 -> asked(2, random);
            case WORDS3 -> asked(3, random);
            case WORDS5 -> asked(5, random);
            case TYPO -> typo(random);
            case PHRASE -> asked(random.nextInt(2, 4), random).asPhrase();
            case SUGGEST -> cut(asked(random.nextInt(1, 4), random), random).asSuggestion();
            case TYPING -> cut(asked(random.nextInt(1, 4), random), random).ofNobody();
            case LANGUAGE, SAFE, HOST, TAG, DATE, BLOCKED -> narrowed(kind, random);
            case NEWEST -> asked(2, random).ofNobody().with(new Paged(true, 0, Asked.PAGE, Set.of()));
            case HOME -> home(random);
            case FACETS -> asked(2, random).with(new Paged(false, 0, Asked.PAGE, COUNTED));
            case FACETSALL -> home(random).with(new Paged(false, 0, Asked.PAGE, COUNTED));
            case TOTAL -> frequent(frequent.size(), random);
            case DEEP -> frequent(10, random).with(new Paged(false, 9_000 - random.nextInt(100), Asked.PAGE, Set.of()));
            case LONG -> asked(2, random).with(new Paged(false, 0, 500, Set.of()));
        };
    }

    /** Words that stand together in the name of a video. */
    private record Picked(Video video, String words) {
        Asked asked() {
            return Asked.plain(words, video.uuid());
        }
    }

    private Asked asked(int words, SplittableRandom random) {
        return picked(words, random, video -> true).asked();
    }

    /** Frequent words are taken out of most names before. */
    private Picked picked(int words, SplittableRandom random, Predicate<Video> fits) {
        for (int i = 0; i < MOST_TRIES; i++) {
            int number = random.nextInt(videos);
            List<String> name = corpus.nameWords(number);
            if (random.nextDouble() < WITHOUT_FREQUENT) {
                name = name.stream()
                        .filter(word -> !frequent.contains(lower(word)))
                        .toList();
            }
            if (name.size() >= words) {
                Video video = corpus.video(number);
                if (fits.test(video)) {
                    int first = random.nextInt(name.size() - words + 1);
                    String space = video.text().name().contains(" ") ? " " : "";
                    return new Picked(video, String.join(space, name.subList(first, first + words)));
                }
            }
        }
        throw new IllegalStateException("No video fits such a question");
    }

    private Asked typo(SplittableRandom random) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Asked right = asked(random.nextInt(2, 4), random);
            List<String> words = new ArrayList<>(List.of(right.words().split(" ")));
            int which = random.nextInt(words.size());
            String word = words.get(which);
            if (word.length() >= 5 && word.chars().allMatch(letter -> Character.isLetter(letter) && letter < 0x600)) {
                words.set(which, mistyped(word, random));
                return Asked.plain(String.join(" ", words), right.source());
            }
        }
        throw new IllegalStateException("No name has words that one can mistype");
    }

    /** A letter left out, doubled, or swapped with the next one; not the first, which people seldom get wrong. */
    private static String mistyped(String word, SplittableRandom random) {
        int at = random.nextInt(1, word.length() - 1);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }

    /** The last word isn't finished, where it is long enough to be cut. */
    private static Asked cut(Asked asked, SplittableRandom random) {
        String words = asked.words();
        int last = words.lastIndexOf(' ') + 1;
        int length = words.length() - last;
        int kept = length <= 2 ? length : random.nextInt(2, length);
        return Asked.plain(words.substring(0, last + kept), asked.source());
    }

    private Asked narrowed(QueryClass kind, SplittableRandom random) {
        Picked picked = picked(2, random, video -> switch (kind) {
            case LANGUAGE -> video.labels().language().id() != null;
            case SAFE -> !video.sensitivity().sensitive();
            case TAG -> !video.text().tags().isEmpty();
            default -> true;
        });
        // The engine may hear another language than the label says, and most videos are older than three months.
        boolean surelyFound = kind != QueryClass.LANGUAGE && kind != QueryClass.DATE;
        Asked asked = surelyFound ? picked.asked() : picked.asked().ofNobody();
        return asked.with(by(kind, picked.video(), random));
    }

    private Narrowed by(QueryClass kind, Video video, SplittableRandom random) {
        return new Narrowed(
                kind == QueryClass.LANGUAGE ? video.labels().language().id() : null,
                kind == QueryClass.SAFE,
                kind == QueryClass.HOST ? video.host() : null,
                kind == QueryClass.TAG ? video.text().tags().getFirst() : null,
                kind == QueryClass.DATE ? GeneratedVideos.NEWEST.minus(Duration.ofDays(90)) : null,
                kind == QueryClass.BLOCKED ? blocked(video.host(), random) : Set.of());
    }

    /** The first from some list on that doesn't block what is looked for. */
    private Set<Host> blocked(Host butNot, SplittableRandom random) {
        int start = random.nextInt(blockLists.size());
        for (int i = 0; i < blockLists.size(); i++) {
            Set<Host> list = blockLists.get((start + i) % blockLists.size());
            if (!list.contains(butNot)) {
                return list;
            }
        }
        return Set.of();
    }

    private List<Set<Host>> blockLists() {
        List<Set<Host>> lists = new ArrayList<>();
        for (int i = 0; i < BLOCK_LISTS; i++) {
            SplittableRandom random = new SplittableRandom(i);
            Set<Host> blocked = new HashSet<>();
            while (blocked.size() < BLOCKED) {
                blocked.add(hosts.get(random.nextInt(hosts.size())));
            }
            lists.add(Set.copyOf(blocked));
        }
        return lists;
    }

    private Asked home(SplittableRandom random) {
        String language = random.nextBoolean()
                ? corpus.video(random.nextInt(videos)).labels().language().id()
                : null;
        return Asked.plain("", null)
                .with(new Narrowed(language, random.nextBoolean(), null, null, null, Set.of()))
                .with(new Paged(true, 0, Asked.PAGE, Set.of()));
    }

    private Asked frequent(int most, SplittableRandom random) {
        String word = frequent.get(random.nextInt(Math.min(most, frequent.size())));
        return Asked.plain(word, null).with(new Narrowed(null, random.nextBoolean(), null, null, null, Set.of()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
