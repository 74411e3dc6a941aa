package se.trygghetsportalen.payouts.domain;

import java.util.List;
import java.util.UUID;

/** Where the bank's answers are kept, each once. */
public interface BankAnswerRepository {
    /** @return false when a file with these bytes was read before */
    boolean add(UUID id, BankAnswer answer, String sha256, Mark mark);

    void add(List<BankLine> lines);

    /** The lines that a person has to look at, oldest first. */
    List<BankLine> unmatched();

    /** @return false when somebody has settled it already */
    boolean settle(UUID answer, int number, Mark mark, String words);
}
