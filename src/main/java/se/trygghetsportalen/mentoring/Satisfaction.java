package se.trygghetsportalen.mentoring;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.MatchRepository;
import se.trygghetsportalen.mentoring.domain.Party;
import se.trygghetsportalen.mentoring.domain.ProgrammeRepository;
import se.trygghetsportalen.people.domain.Roles;

/**
 * What those in a match think of it, by a code that the coordinator shows and that works once. Only the code's hash is
 * kept, and an answer is kept without its code, its match or its day.
 */
@Service
public class Satisfaction {
    /** No letters or digits that are taken for each other. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 12;
    private static final int BEST = 5;
    private static final Duration VALID = Duration.ofDays(14);

    private final ProgrammeRepository programme;
    private final MatchRepository matches;
    private final MentoringDesk desk;
    private final SecureRandom random = new SecureRandom();

    Satisfaction(ProgrammeRepository programme, MatchRepository matches, MentoringDesk desk) {
        this.programme = programme;
        this.matches = matches;
        this.desk = desk;
    }

    /** Makes a code for one of those in the match; empty when there is no such match. */
    @RolesAllowed(Roles.MENTORING_COORDINATOR)
    @Transactional
    public Optional<String> issue(MatchId match, Party party) {
        if (party == Party.COORDINATOR || matches.find(match).isEmpty()) {
            return Optional.empty();
        }
        StringBuilder code = new StringBuilder();
        for (int letter = 0; letter < LENGTH; letter++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        programme.addCode(hash(code.toString()), party, desk.now().plus(VALID));
        desk.record("survey-code.issued", "match", match.value(), Map.of("party", party.name()));
        return Optional.of(code.toString());
    }

    /** Whom the code asks, if it may still be answered by. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Party> look(String code) {
        return programme.openCode(hash(code), desk.now());
    }

    /** Keeps the answer, once; answers whether the code still worked. */
    @PermitAll
    @Transactional
    public boolean answer(String code, int score) {
        if (score < 1 || score > BEST) {
            return false;
        }
        Optional<Party> party = programme.openCode(hash(code), desk.now());
        if (party.isEmpty() || !programme.useCode(hash(code), desk.now())) {
            return false;
        }
        programme.addAnswer(party.get(), score, desk.today().getYear());
        return true;
    }

    private static String hash(String code) {
        try {
            byte[] plain = ("survey:" + code.strip().toUpperCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
