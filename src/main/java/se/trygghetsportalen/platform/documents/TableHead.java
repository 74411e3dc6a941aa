package se.trygghetsportalen.platform.documents;

import java.util.List;

/** What stands above the rows, in the reader's words. */
record TableHead(String title, List<Heading> headings) {
    TableHead {
        headings = List.copyOf(headings);
    }

    /** One column's heading and about how many characters it is wide. */
    record Heading(String text, int width) {}
}
