package se.trygghetsportalen.mentoring;

import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.mentoring.domain.ApplyOutcome;
import se.trygghetsportalen.mentoring.domain.RoleModel;
import se.trygghetsportalen.mentoring.domain.RoleModelDetails;
import se.trygghetsportalen.mentoring.domain.RoleModelFile;
import se.trygghetsportalen.mentoring.domain.RoleModelId;
import se.trygghetsportalen.mentoring.domain.RoleModelRepository;
import se.trygghetsportalen.mentoring.domain.RoleModelRule;
import se.trygghetsportalen.people.RoleHolders;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.ThrottleKey;
import se.trygghetsportalen.people.domain.ThrottleRepository;
import se.trygghetsportalen.people.domain.ThrottleRule;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.shared.Problem;

/**
 * The public form by which somebody applies to be a role model, without an account. Answers nothing about what is
 * stored. One address may send a handful of applications an hour; what is counted is a hash of it.
 */
@Service
@PermitAll
public class RoleModelApplications {
    private static final ThrottleRule RULE =
            new ThrottleRule(5, Duration.ofHours(1), List.of(Duration.ofHours(1)), Duration.ZERO);

    private final RoleModelRepository roleModels;
    private final ThrottleRepository throttle;
    private final RoleHolders holders;
    private final NoticeBoard notices;
    private final MentoringDesk desk;

    RoleModelApplications(
            RoleModelRepository roleModels,
            ThrottleRepository throttle,
            RoleHolders holders,
            NoticeBoard notices,
            MentoringDesk desk) {
        this.roleModels = roleModels;
        this.throttle = throttle;
        this.holders = holders;
        this.notices = notices;
        this.desk = desk;
    }

    /**
     * Takes an application in. The same id again is received again and changes nothing.
     *
     * @param address where it comes from; only a hash is counted
     */
    @Transactional
    public ApplyOutcome apply(RoleModelId id, RoleModelDetails details, String address) {
        List<Problem> problems = RoleModelRule.problems(details);
        if (!problems.isEmpty()) {
            return new ApplyOutcome.Refused(problems);
        }
        if (roleModels.find(id).isPresent()) {
            return new ApplyOutcome.Received();
        }
        ThrottleKey key = new ThrottleKey(hash("apply:" + address), RULE);
        Instant now = desk.now();
        ThrottleRepository.Count count = throttle.count(key, now);
        if (count.waitsUntil() != null) {
            return new ApplyOutcome.TryLater(Duration.between(now, count.waitsUntil()));
        }
        RULE.waitAfter(count.failures()).ifPresent(wait -> throttle.makeWait(key, now.plus(wait), now.plus(wait)));
        roleModels.add(new RoleModel.Applied(id, details, RoleModelFile.EMPTY, 1), now);
        desk.record("role-model.applied", "role-model", id.value(), Map.of());
        holders.of(Role.MENTORING_COORDINATOR)
                .forEach(coordinator ->
                        notices.send(coordinator, "mentoring.notice.applied", List.of(), "forebilder/" + id));
        return new ApplyOutcome.Received();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
