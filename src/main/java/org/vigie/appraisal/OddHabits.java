package org.vigie.appraisal;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.vigie.appraisal.Suspicion.Kind;
import org.vigie.appraisal.Suspicion.Signal;
import org.vigie.catalog.Video;

/** Signs of spam in what a video's texts call for, how loud they are and in how many scripts, and in its counts. */
final class OddHabits {

    private static final int FEW_WORDS = 4;
    private static final int LAST_LATIN = 0x24F;
    private static final Phrases BAIT = new Phrases("bait-phrases.txt");
    private static final Pattern LOUD =
            Pattern.compile("[!！❗‼]{3,}|(?:[❗‼🔥💰✅⬇👉].?){4,}|[!！❗].{0,40}[❗‼🔥💰✅⬇👉]{2}");
    private static final Pattern SHOP = Pattern.compile(
            "https?://[^\\s]{0,200}?(?:shop|store|deal|buy|sale|promo|casino|bet\\b|bonus|[?&](?:ref|aff|tag|coupon)=)");
    private static final long SLACK_OF_LIKES = 50;
    private static final long MANY_VIEWS = 20_000;
    private static final long VIEWS_A_LIKE = 4_000;

    /** So many times as much as is odd can't be. */
    private static final long ABSURD = 100;

    private OddHabits() {}

    static void collect(Wordings words, Video.Counters counts, Consumer<Signal> signals) {
        findBait(words, signals);
        countScripts(words, signals);
        if (LOUD.matcher(words.written.name()).find()) {
            signals.accept(new Signal(Kind.SHOUTING, 0.1, "its name shouts"));
        }
        boolean onlyLinks = words.description.list().size() <= FEW_WORDS
                && !words.description.linked().isEmpty();
        if (onlyLinks && SHOP.matcher(words.start()).find()) {
            signals.accept(
                    new Signal(Kind.SHOP_LINK_ONLY, 0.35, "its description is a link to a shop and nothing else"));
        }
        judgeCounts(counts, signals);
    }

    private static void findBait(Wordings texts, Consumer<Signal> signals) {
        int calls = BAIT.countIn(texts.name.words()) + BAIT.countIn(texts.description.words());
        for (Tokens tag : texts.tags) {
            calls += BAIT.countIn(tag.words());
        }
        if (calls > 0) {
            double weight = Math.min(0.35, 0.1 + 0.1 * calls);
            String times = calls == 1 ? "once" : calls + " times";
            signals.accept(new Signal(Kind.BAIT, weight, "it calls to click, download or buy " + times));
        }
    }

    /** Japanese has three of its own, and names of programs are Latin everywhere: these count as one. */
    private static void countScripts(Wordings texts, Consumer<Signal> signals) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        addScripts(texts.name, scripts);
        addScripts(texts.description, scripts);
        texts.tags.forEach(tag -> addScripts(tag, scripts));
        boolean sentences = texts.descriptionWording.functionShare() >= 0.12;
        if (scripts.size() >= 3 || (scripts.size() == 2 && !sentences && texts.tags.size() > 5)) {
            signals.accept(new Signal(
                    Kind.MANY_SCRIPTS, 0.2, "its words are in " + scripts.size() + " scripts besides the Latin one"));
        }
    }

    private static void addScripts(Tokens tokens, Set<UnicodeScript> scripts) {
        for (String word : tokens.words()) {
            int first = word.codePointAt(0);
            if (first > LAST_LATIN && Character.isLetter(first)) {
                addScript(UnicodeScript.of(first), scripts);
            }
        }
    }

    private static void addScript(UnicodeScript script, Set<UnicodeScript> scripts) {
        switch (script) {
            case LATIN, COMMON, INHERITED, UNKNOWN -> {}
            case HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, HAN -> scripts.add(UnicodeScript.HAN);
            default -> scripts.add(script);
        }
    }

    /** Weak evidence, since it is the instance that says so; a video on a much visited page has hardly any likes, too. */
    private static void judgeCounts(Video.Counters counts, Consumer<Signal> signals) {
        long likes = counts.likes();
        long views = counts.views();
        if (likes > 2 * views + SLACK_OF_LIKES) {
            boolean absurd = likes > ABSURD * (views + 1);
            signals.accept(new Signal(
                    Kind.ODD_COUNTS, absurd ? 0.4 : 0.25, likes + " like it, but only " + views + " have seen it"));
        } else if (views >= MANY_VIEWS && likes * VIEWS_A_LIKE < views) {
            boolean absurd = views >= ABSURD * MANY_VIEWS / 2 && likes * ABSURD * VIEWS_A_LIKE / 10 < views;
            signals.accept(new Signal(
                    Kind.ODD_COUNTS, absurd ? 0.4 : 0.25, views + " have seen it, and only " + likes + " like it"));
        }
    }
}
