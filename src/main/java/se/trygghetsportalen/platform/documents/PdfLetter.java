package se.trygghetsportalen.platform.documents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A letter as a Swedish authority writes it, in finished words. The same letter always gives the same bytes.
 *
 * @param id stands in the file's metadata; the letter's own, so that it can be written again
 * @param title what the letter is: "Beslut om trygghetsbonus"
 * @param language Swedish or English; what a screen reader reads it in
 * @param letterhead who sends it
 * @param writtenAt stands in the file's metadata; the day in words belongs among the facts
 * @param facts beside the letterhead: date, case number, officer
 * @param addressee lines of the address; empty for a document that is sent to nobody
 * @param blocks the letter itself
 */
public record PdfLetter(
        UUID id,
        String title,
        Locale language,
        Letterhead letterhead,
        Instant writtenAt,
        List<PdfBlock.Fact> facts,
        List<String> addressee,
        List<PdfBlock> blocks) {
    public PdfLetter {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A document without a title cannot be read aloud");
        }
        facts = List.copyOf(facts);
        addressee = List.copyOf(addressee);
        blocks = List.copyOf(blocks);
    }

    /**
     * Who sends it.
     *
     * @param sender the municipality's name
     * @param unit the committee or office; may be empty
     * @param footer what stands at the foot of each page: organisation number, whom to turn to; may be empty
     */
    public record Letterhead(String sender, String unit, String footer) {}
}
