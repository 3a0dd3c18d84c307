package org.vigie.site;

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

/** The beginning of a Markdown description as one line of plain text, without marks, pictures and HTML. */
final class Snippet extends AbstractVisitor {

    /** More is never shown, so more is not parsed. */
    private static final int MAX_SOURCE = 1_200;

    private static final int MAX_LENGTH = 280;
    private static final Parser PARSER = Parser.builder().build();

    private final StringBuilder text = new StringBuilder();

    private Snippet() {}

    /** @param markdown null for none */
    static String of(String markdown) {
        if (markdown == null || markdown.isBlank()) {
            return "";
        }
        Snippet snippet = new Snippet();
        PARSER.parse(cut(markdown, MAX_SOURCE)).accept(snippet);
        String line = snippet.text.toString().replaceAll("[\\s\\p{Cc}]+", " ").strip();
        String shown = cut(line, MAX_LENGTH).stripTrailing();
        return shown.length() < line.length() ? shown + "…" : shown;
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
