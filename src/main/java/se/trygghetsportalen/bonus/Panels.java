package se.trygghetsportalen.bonus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.bonus.domain.AssessmentRepository;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.ConsensusNote;
import se.trygghetsportalen.bonus.domain.Panel;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.platform.settings.Settings;
import se.trygghetsportalen.platform.settings.domain.SettingKeys;

/** Puts the assessors of applications together with the municipality's limit for how far apart they may lie. */
@Component
class Panels {
    private final AssessmentRepository assessments;
    private final Settings settings;

    Panels(AssessmentRepository assessments, Settings settings) {
        this.assessments = assessments;
        this.settings = settings;
    }

    /** The assessors of one application. */
    Panel of(ApplicationId application, SchemeContent scheme, int latestRevision) {
        return new Panel(
                scheme,
                assessments.of(application),
                assessments.notes(application),
                latestRevision,
                settings.value(SettingKeys.SPREAD_LIMIT));
    }

    /** Those of every application of the year, in three statements. */
    Map<ApplicationId, Panel> ofYear(BonusYearId year, SchemeContent scheme) {
        Map<ApplicationId, List<Assessment>> all =
                assessments.ofYear(year).stream().collect(Collectors.groupingBy(Assessment::application));
        Map<ApplicationId, List<ConsensusNote>> notes =
                assessments.notesOfYear(year).stream().collect(Collectors.groupingBy(ConsensusNote::application));
        int limit = settings.value(SettingKeys.SPREAD_LIMIT);
        Map<ApplicationId, Panel> panels = new HashMap<>();
        assessments
                .latestRevisions(year)
                .forEach((application, revision) -> panels.put(
                        application,
                        new Panel(
                                scheme,
                                all.getOrDefault(application, List.of()),
                                notes.getOrDefault(application, List.of()),
                                revision,
                                limit)));
        return panels;
    }
}
