package org.vigie.site;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.vigie.index.Hits.Span;

/** A piece of a Markdown description as one line of plain text, without its marks, pictures and HTML. */
final class Snippet extends AbstractVisitor {

    /** More is never shown, so more is not parsed. */
    private static final int MAX_SOURCE = 1_200;

    private static final int MAX_LENGTH = 280;

    /** Of a text that is shown from a word on that was looked for. */
    private static final int BEFORE = 50;

    private static final int MAX_SPANS = 100;
    private static final Parser PARSER = Parser.builder().build();

    private final StringBuilder text = new StringBuilder();

    private Snippet() {}

    /**
     * Its beginning.
     *
     * @param markdown null for none
     */
    static String of(String markdown) {
        if (markdown == null || markdown.isBlank()) {
            return "";
        }
        String line = line(cut(markdown, MAX_SOURCE));
        String shown = cut(line, MAX_LENGTH).stripTrailing();
        return shown.length() < line.length() ? shown + "…" : shown;
    }

    /**
     * Where most of the words stand that were looked for.
     *
     * @param spans of the words in the Markdown, in order
     */
    static Marked of(String markdown, List<Span> spans) {
        List<Span> found = spans.stream()
                .filter(span -> span.start() >= 0 && span.start() < span.end() && span.end() <= markdown.length())
                .limit(MAX_SPANS)
                .toList();
        if (found.isEmpty()) {
            return Marked.plain(of(markdown));
        }
        FoundWords words = FoundWords.in(markdown, found);
        int from = start(markdown, words.densest(MAX_LENGTH));
        String line = line(cut(markdown.substring(from), MAX_SOURCE));
        List<Span> marks = words.marks(line);
        if (marks.isEmpty()) {
            return Marked.plain(of(markdown));
        }
        int first = marks.getFirst().start() <= BEFORE
                ? 0
                : wordStart(line, marks.getFirst().start() - BEFORE);
        String shown = cut(line.substring(first), MAX_LENGTH);
        String text = (from + first > 0 ? "… " : "") + shown + (first + shown.length() < line.length() ? "…" : "");
        return Marked.of(text, words.marks(text));
    }

    /** Where to begin reading Markdown so that a place of it is near: at a line if one begins there, else at a word. */
    private static int start(String markdown, int place) {
        if (place <= BEFORE * 2) {
            return 0;
        }
        int line = markdown.lastIndexOf('\n', place) + 1;
        return place - line <= BEFORE * 4 ? line : wordStart(markdown, place - BEFORE);
    }

    /** The first start of a word from here on; here itself in scripts without spaces. */
    private static int wordStart(String text, int from) {
        int space = text.indexOf(' ', from);
        if (space >= 0 && space - from < BEFORE) {
            return space + 1;
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    private static String line(String markdown) {
        Snippet snippet = new Snippet();
        PARSER.parse(markdown).accept(snippet);
        return snippet.text.toString().replaceAll("[\\s\\p{Cc}]+", " ").strip();
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock node) {
        text.append(node.getLiteral()).append(' ');
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        text.append(node.getLiteral()).append(' ');
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(Image node) {
        // Its alternative text means nothing without the picture.
    }

    @Override
    public void visit(HtmlBlock node) {
        // Tags without the text between them: <p>Hello</p> is "Hello".
        text.append(node.getLiteral().replaceAll("<[^>]*>", " ")).append(' ');
    }

    /** Blocks end with a space, so that paragraphs don't stick together. */
    @Override
    protected void visitChildren(Node parent) {
        super.visitChildren(parent);
        if (parent instanceof org.commonmark.node.Block) {
            text.append(' ');
        }
    }
}
