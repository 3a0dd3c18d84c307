package org.vigie.appraisal;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.vigie.appraisal.Suspicion.Kind;
import org.vigie.appraisal.Suspicion.Signal;
import org.vigie.catalog.Video;

/** Signs of spam in what a video's texts call for, how loud they are and in how many scripts, and in its counts. */
final class OddHabits {

    private static final int MAX_TEXT = 4000;
    private static final Phrases BAIT = new Phrases("bait-phrases.txt");
    private static final Pattern LOUD = Pattern.compile("[!！❗‼]{3,}|(?:[❗‼🔥💰✅⬇👉].?){4,}|[!！❗].{0,40}[❗‼🔥💰✅⬇👉]{2}");
    private static final Pattern SHOP = Pattern.compile(
            "https?://\\S*(?:shop|store|deal|buy|sale|promo|casino|bet\\b|bonus|[?&](?:ref|aff|tag|coupon)=)\\S*");
    private static final long SLACK_OF_LIKES = 50;
    private static final long MANY_VIEWS = 20_000;
    private static final long VIEWS_A_LIKE = 4_000;

    private OddHabits() {}

    static void collect(Video video, Consumer<Signal> signals) {
        String name = video.text().name();
        String description = video.text().description() == null ? "" : video.text().description();
        findBait(name, description, video.text().tags(), signals);
        countScripts(name, description, video.text().tags(), signals);
        if (LOUD.matcher(name).find()) {
            signals.accept(new Signal(Kind.SHOUTING, 0.1, "its name shouts"));
        }
        boolean onlyLinks = Tokens.of(description, MAX_TEXT).list().size() <= 4;
        if (onlyLinks && SHOP.matcher(description).find()) {
            signals.accept(new Signal(Kind.SHOP_LINK_ONLY, 0.35, "its description is a link to a shop and nothing else"));
        }
        judgeCounts(video.counters(), signals);
    }

    private static void findBait(String name, String description, List<String> tags, Consumer<Signal> signals) {
        List<String> words = new ArrayList<>(Tokens.of(name, MAX_TEXT).words());
        words.add("\n");
        words.addAll(Tokens.of(description, MAX_TEXT).words());
        for (String tag : tags) {
            words.add("\n");
            words.addAll(Tokens.of(tag, MAX_TEXT).words());
        }
        int calls = BAIT.countIn(words);
        if (calls > 0) {
            double weight = Math.min(0.35, 0.1 + 0.1 * calls);
            signals.accept(new Signal(Kind.BAIT, weight, "it calls to click, download or buy " + calls + " times"));
        }
    }

    /** Japanese has three of its own, and names of programs are Latin everywhere: these count as one. */
    private static void countScripts(String name, String description, List<String> tags, Consumer<Signal> signals) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        String text = name + ' ' + String.join(" ", tags) + ' ' + description;
        text.codePoints().limit(MAX_TEXT).filter(Character::isLetter).forEach(c -> {
            UnicodeScript script = c < 0x250 ? UnicodeScript.LATIN : UnicodeScript.of(c);
            switch (script) {
                case LATIN, COMMON, INHERITED, UNKNOWN -> {}
                case HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, HAN -> scripts.add(UnicodeScript.HAN);
                default -> scripts.add(script);
            }
        });
        boolean sentences = Wording.of(description, MAX_TEXT).functionShare() >= 0.12;
        if (scripts.size() >= 3 || (scripts.size() == 2 && !sentences && tags.size() > 5)) {
            signals.accept(new Signal(
                    Kind.MANY_SCRIPTS, 0.2, "its words are in " + scripts.size() + " scripts besides the Latin one"));
        }
    }

    /** Weak evidence, since it is the instance that says so. */
    private static void judgeCounts(Video.Counters counts, Consumer<Signal> signals) {
        if (counts.likes() > 2 * counts.views() + SLACK_OF_LIKES) {
            signals.accept(new Signal(
                    Kind.ODD_COUNTS, 0.25, counts.likes() + " like it, but only " + counts.views() + " have seen it"));
        } else if (counts.views() >= MANY_VIEWS && counts.likes() * VIEWS_A_LIKE < counts.views()) {
            signals.accept(new Signal(
                    Kind.ODD_COUNTS, 0.25, counts.views() + " have seen it, and only " + counts.likes() + " like it"));
        }
    }
}
