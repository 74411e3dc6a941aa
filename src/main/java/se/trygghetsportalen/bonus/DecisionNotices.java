package se.trygghetsportalen.bonus;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.associations.Representation;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.Representative;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.platform.mail.NoticeBoard;

/** Tells whoever acts for an association that something has been decided about it. */
@Component
class DecisionNotices {
    /** What the trail calls a decision. */
    static final String SUBJECT = "bonus-decision";

    private static final String PAGE = "min-ansokan/beslut";

    private final Representation representation;
    private final NoticeBoard board;

    DecisionNotices(Representation representation, NoticeBoard board) {
        this.representation = representation;
        this.board = board;
    }

    /** @param key of the sentence, which is filled in with the association's name */
    void tell(List<Decision> decisions, String key) {
        Map<AssociationId, List<Representative>> people = representation.representativesOf(
                decisions.stream().map(Decision::association).collect(Collectors.toSet()));
        board.sendAll(decisions.stream()
                .flatMap(decision -> people.getOrDefault(decision.association(), List.of()).stream()
                        .map(each -> new NoticeBoard.Letter(
                                each.account(), key, List.of(decision.content().association()), PAGE)))
                .toList());
    }
}
