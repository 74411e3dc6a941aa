package se.trygghetsportalen.bonus;

import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearRepository;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.SchemeRepository;

/** What everybody may read about the bonus, signed in or not: what was announced, and nothing about any association. */
@Service
@Transactional(readOnly = true)
public class BonusInformation {
    private final BonusYearRepository years;
    private final SchemeRepository schemes;

    BonusInformation(BonusYearRepository years, SchemeRepository schemes) {
        this.years = years;
        this.schemes = schemes;
    }

    /** The year that associations can apply for, or else the latest that has been announced; empty before the first. */
    @PermitAll
    public Optional<Announcement> current() {
        return years.all().stream()
                .filter(year -> year.state() != BonusYearState.PLANNED)
                .max(Comparator.comparing((BonusYear year) -> year.state() == BonusYearState.OPEN)
                        .thenComparing(year -> year.plan().year()))
                .map(year -> new Announcement(
                        year, schemes.find(year.plan().scheme()).orElseThrow().content()));
    }

    /** A year as it is announced. */
    public record Announcement(BonusYear year, SchemeContent scheme) {}
}
