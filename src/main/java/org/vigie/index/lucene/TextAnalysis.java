package org.vigie.index.lucene;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.vigie.index.lucene.Piece.Kind;

/**
 * How text becomes pieces, the same for documents and queries: split by Unicode's rules, with dictionaries for Thai and its
 * like, then folded. Nothing here depends on a language, since labels are often wrong and queries have none.
 */
final class TextAnalysis {

    /** Longer "words" are noise, and are compared by their beginning. */
    static final int MAX_WORD_LENGTH = 64;

    /** Characters of a text that are looked at; PeerTube's descriptions have at most 10,000. */
    static final int MAX_TEXT_LENGTH = 12_000;

    /**
     * Unicode's folding takes every sign on a letter for an accent; those of kana and Thai are as much as letters: パン is
     * bread, バン a van, and only its tone tells ข้าว (rice) from ข่าว (news).
     */
    static final Normalizer2 ACCENTS = new FilteredNormalizer2(
            ICUFoldingFilter.NORMALIZER,
            new UnicodeSet("[^[[[:Thai:][:Lao:]]&[:M:]]\\u3040-\\u30FF\\u31F0-\\u31FF]").freeze());

    private final Folding folding = new Folding();
    private final ConcurrentLinkedDeque<Splitter> splitters = new ConcurrentLinkedDeque<>();

    /** Pieces in the order of the text, at most {@code limit}. */
    List<Piece> pieces(String text, int limit) {
        Splitter splitter = splitters.poll();
        splitter = splitter == null ? new Splitter() : splitter;
        try {
            return splitter.pieces(normal(text), limit);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        } finally {
            splitters.push(splitter);
        }
    }

    /** The text that the offsets of its pieces are of: normalised, and without what nobody sees. */
    String normal(String text) {
        return folding.text(text.length() > MAX_TEXT_LENGTH ? text.substring(0, MAX_TEXT_LENGTH) : text);
    }

    /** Lucene's tokenizer with its filters, which is costly to make and can serve one thread at a time. */
    private final class Splitter {

        private final ICUTokenizer tokenizer = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
        private final TokenStream folded = new FoldedTerms(tokenizer, ACCENTS);
        private final CharTermAttribute term = folded.getAttribute(CharTermAttribute.class);
        private final OffsetAttribute offsets = folded.getAttribute(OffsetAttribute.class);
        private final TypeAttribute type = folded.getAttribute(TypeAttribute.class);

        List<Piece> pieces(String text, int limit) throws IOException {
            Pieces pieces = new Pieces(text, limit);
            tokenizer.setReader(new StringReader(text));
            try {
                folded.reset();
                while (!pieces.full() && folded.incrementToken()) {
                    if (term.length() > 0) {
                        String word = folding.word(term.toString());
                        pieces.add(kind(type.type(), word), word, offsets.startOffset(), offsets.endOffset());
                    }
                }
            } finally {
                folded.close();
            }
            return pieces.all();
        }

        private static Kind kind(String type, String word) {
            return switch (type) {
                case "<IDEOGRAPHIC>", "<HIRAGANA>" -> Kind.RUN;
                case "<KATAKANA>" -> Kind.KATAKANA;
                case "<HANGUL>" -> Kind.HANGUL;
                case "<EMOJI>" -> Kind.EMOJI;
                default ->
                    Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN
                            ? Kind.RUN
                            : Kind.WORD;
            };
        }
    }

    /** The words of a text in order, for comparing whole names and phrases; at most {@code limit}. */
    List<String> words(String text, int limit) {
        List<String> words = new ArrayList<>();
        for (Piece piece : pieces(text, limit)) {
            words.add(piece.form());
        }
        return words;
    }
}
