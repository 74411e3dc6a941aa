package se.trygghetsportalen.platform.documents;

import java.util.List;

/** A part of a {@link PdfLetter}, in the order in which it is read. Everything is text; nothing in it is markup. */
public sealed interface PdfBlock {
    /** A heading over what follows. */
    record Heading(String text) implements PdfBlock {}

    /** Running text; its line breaks are kept. */
    record Paragraph(String text) implements PdfBlock {}

    /** Points, one a line. */
    record Bullets(List<String> points) implements PdfBlock {
        public Bullets {
            points = List.copyOf(points);
        }
    }

    /** Names with what they stand for. */
    record Facts(List<Fact> facts) implements PdfBlock {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Rows and columns. Its heading is repeated on each page that it reaches.
     *
     * @param caption says what the table shows; a screen reader reads it first
     * @param columns at least one
     * @param rows each with as many cells as there are columns
     */
    record Grid(String caption, List<Column> columns, List<List<String>> rows) implements PdfBlock {
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("Rows and columns do not fit each other");
            }
        }
    }

    /** Lines for a signature, with who signed. */
    record Signature(List<String> lines) implements PdfBlock {
        public Signature {
            lines = List.copyOf(lines);
        }
    }

    /** A name with what it stands for. */
    record Fact(String name, String value) {}

    /** A column of a table. Numbers stand to the right. */
    record Column(String heading, boolean number) {
        public static Column words(String heading) {
            return new Column(heading, false);
        }

        public static Column numbers(String heading) {
            return new Column(heading, true);
        }
    }
}
