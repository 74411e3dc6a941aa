package se.trygghetsportalen.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The letter as the page that the PDF is laid out from. Every word goes through {@link #escaped}. */
final class LetterMarkup {
    private static final String STYLE = style();

    private final StringBuilder page = new StringBuilder(4_096);

    /**
     * @param pageWord the word before a page's number
     * @param ofWord the word between a page's number and how many there are
     */
    LetterMarkup(PdfLetter letter, String pageWord, String ofWord) {
        page.append("<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(escaped(letter.language().toLanguageTag()))
                .append("\"><head><title>")
                .append(escaped(letter.title()))
                .append("</title><meta name=\"subject\" content=\"")
                .append(escaped(letter.title()))
                .append("\"/><style>")
                .append(STYLE.replace("\"FOOTER\"", quoted(letter.letterhead().footer()))
                        .replace("\"PAGE\"", quoted(pageWord + " "))
                        .replace("\"OF\"", quoted(" " + ofWord + " ")))
                .append("</style></head><body>");
        head(letter);
        heading("h1", letter.title());
        letter.blocks().forEach(this::block);
        page.append("</body></html>");
    }

    private void head(PdfLetter letter) {
        page.append("<div class=\"head\"><div class=\"sender\"><p class=\"name\">")
                .append(escaped(letter.letterhead().sender()))
                .append("</p>");
        if (!letter.letterhead().unit().isBlank()) {
            element("p", letter.letterhead().unit());
        }
        page.append("</div><div class=\"about\">");
        for (PdfBlock.Fact fact : letter.facts()) {
            page.append("<p><span class=\"label\">")
                    .append(escaped(fact.name()))
                    .append("</span><br/>")
                    .append(escaped(fact.value()))
                    .append("</p>");
        }
        page.append("</div></div>");
        if (!letter.addressee().isEmpty()) {
            page.append("<div class=\"address\">");
            lines(letter.addressee());
            page.append("</div>");
        }
    }

    private void block(PdfBlock block) {
        switch (block) {
            case PdfBlock.Heading(String text) -> heading("h2", text);
            case PdfBlock.Paragraph(String text) -> {
                page.append("<p>");
                page.append(escaped(text).replace("\n", "<br/>"));
                page.append("</p>");
            }
            case PdfBlock.Bullets(List<String> points) -> {
                page.append("<ul>");
                points.forEach(point -> element("li", point));
                page.append("</ul>");
            }
            case PdfBlock.Facts(List<PdfBlock.Fact> facts) -> facts(facts);
            case PdfBlock.Grid grid -> grid(grid);
            case PdfBlock.Signature(List<String> lines) -> {
                page.append("<div class=\"signature\">");
                lines(lines);
                page.append("</div>");
            }
        }
    }

    private void facts(List<PdfBlock.Fact> facts) {
        page.append("<table class=\"facts\"><tbody>");
        for (PdfBlock.Fact fact : facts) {
            page.append("<tr><th scope=\"row\">")
                    .append(escaped(fact.name()))
                    .append("</th><td>")
                    .append(escaped(fact.value()))
                    .append("</td></tr>");
        }
        page.append("</tbody></table>");
    }

    private void grid(PdfBlock.Grid grid) {
        page.append("<table class=\"grid\"><caption>")
                .append(escaped(grid.caption()))
                .append("</caption><thead><tr>");
        for (PdfBlock.Column column : grid.columns()) {
            page.append("<th scope=\"col\"")
                    .append(number(column))
                    .append('>')
                    .append(escaped(column.heading()))
                    .append("</th>");
        }
        page.append("</tr></thead><tbody>");
        for (List<String> row : grid.rows()) {
            page.append("<tr>");
            for (int at = 0; at < row.size(); at++) {
                page.append("<td")
                        .append(number(grid.columns().get(at)))
                        .append('>')
                        .append(escaped(row.get(at)))
                        .append("</td>");
            }
            page.append("</tr>");
        }
        page.append("</tbody></table>");
    }

    private static String number(PdfBlock.Column column) {
        return column.number() ? " class=\"number\"" : "";
    }

    private void lines(List<String> lines) {
        lines.forEach(line -> element("p", line));
    }

    private void heading(String tag, String text) {
        element(tag, text);
    }

    private void element(String tag, String text) {
        page.append('<')
                .append(tag)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(tag)
                .append('>');
    }

    /** Text that means nothing to the reader of the page, without what no page can hold. */
    static String escaped(String text) {
        return CellText.writable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The same inside a style sheet. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        CellText.writable(text).codePoints().forEach(point -> {
            if (point == '"' || point == '\\' || point < ' ' || point == '<' || point == '&') {
                quoted.append('\\').append(Integer.toHexString(point)).append(' ');
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return page.toString();
    }

    private static String style() {
        try (InputStream style = LetterMarkup.class.getResourceAsStream("/letter/letter.css")) {
            return new String(Objects.requireNonNull(style).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
