package se.trygghetsportalen.platform.drafts.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.platform.drafts.Drafts;
import se.trygghetsportalen.platform.drafts.domain.DraftKey;
import se.trygghetsportalen.platform.drafts.domain.DraftOutcome;
import se.trygghetsportalen.uikit.DraftShelf;

/** The shelf of the person signed in. */
@Component
class OwnDraftShelf implements DraftShelf {
    private final Drafts drafts;

    OwnDraftShelf(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Optional<ShelvedDraft> find(Form form) {
        return drafts.find(key(form)).map(draft -> new ShelvedDraft(draft.content(), draft.savedAt()));
    }

    @Override
    public boolean save(Form form, String content) {
        return drafts.save(key(form), content) instanceof DraftOutcome.Kept;
    }

    @Override
    public void discard(Form form) {
        drafts.discard(key(form));
    }

    private static DraftKey key(Form form) {
        return new DraftKey(form.name(), form.subject());
    }
}
