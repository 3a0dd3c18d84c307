package org.vigie.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes words, the same for documents and queries: split by Unicode's rules, with dictionaries for Chinese,
 * Japanese, Thai and their like, then folded (case, accents, width, compatibility forms).
 */
final class TextAnalysis extends Analyzer {

    /** Longer "words" are noise, and Lucene can't store terms without bound. */
    private static final int MAX_WORD_LENGTH = 128;

    /** Between two tags, so that no phrase spans them. */
    private static final int GAP = 100;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new ICUTokenizer();
        return new TokenStreamComponents(words, new LengthFilter(new ICUFoldingFilter(words), 1, MAX_WORD_LENGTH));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }

    /** The words of a text in order, at most {@code limit}. */
    List<String> words(String text, int limit) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = tokenStream("query", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (words.size() < limit && tokens.incrementToken()) {
                words.add(term.toString());
            }
            return words;
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
