package se.trygghetsportalen.bonus;

import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearRepository;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.bonus.domain.ProtocolFile;
import se.trygghetsportalen.bonus.domain.ProtocolRepository;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.SchemeRepository;

/**
 * What everybody may read about the bonus, signed in or not: what was announced, and what decided
 * amounts were computed from. Nothing about any association that is not decided.
 */
@Service
@Transactional(readOnly = true)
public class BonusInformation {
    private final BonusYearRepository years;
    private final SchemeRepository schemes;
    private final ProtocolRepository protocols;

    BonusInformation(BonusYearRepository years, SchemeRepository schemes, ProtocolRepository protocols) {
        this.years = years;
        this.schemes = schemes;
        this.protocols = protocols;
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

    /** The files by which anybody can compute the amounts of decided years again, latest year first. */
    @PermitAll
    public List<Published> published() {
        return years.all().stream()
                .filter(year -> year.state().isPublished())
                .flatMap(
                        year -> protocols
                                .latest(year.id())
                                .map(latest -> new Published(year.plan().year(), protocols.file(latest)))
                                .stream())
                .toList();
    }

    /** That of one year; empty for a year that is not decided, or not there. */
    @PermitAll
    public Optional<ProtocolFile> published(int number) {
        return years.all().stream()
                .filter(year -> year.plan().year() == number && year.state().isPublished())
                .findFirst()
                .flatMap(year -> protocols.latest(year.id()))
                .map(protocols::file);
    }

    /** A decided year's file. */
    public record Published(int year, ProtocolFile file) {}

    /** A year as it is announced. */
    public record Announcement(BonusYear year, SchemeContent scheme) {}
}
