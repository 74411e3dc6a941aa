package se.trygghetsportalen.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.bonus.BonusTown;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;

@PortalTest
class YearEndTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    @Autowired
    private PayoutTown town;

    @Autowired
    private BonusTown bonus;

    @Autowired
    private YearEnd yearEnd;

    @Autowired
    private PaymentList list;

    private SignedInUser auditor = se.trygghetsportalen.people.domain.AccountMother.account(Role.AUDITOR)
            .signedIn();

    @BeforeEach
    void agree() {
        town.agreeWithTheBank();
        auditor = town.person(Role.AUDITOR);
    }

    @Test
    void reconcilesWithThePotAndEveryOreIsSomewhere() {
        town.paid(town.decided());
        YearEnd.Sums sums = town.call(auditor, () -> yearEnd.sums(PayoutTown.YEAR));
        assertThat(sums.agrees()).isTrue();
        assertThat(sums.paid()).isGreaterThanOrEqualTo(PayoutTown.BONUS);
        assertThat(sums.pot()).as("a year that was never planned").isNull();

        BonusYear year = bonus.openYear();
        assertThat(town.call(auditor, () -> yearEnd.sums(year.plan().year())).pot())
                .isEqualTo(year.plan().pot());
    }

    @Test
    void writesTheLedgerForTheBooksAndThePaymentsForTheAuditor() {
        Payable payable = town.decided();
        PayoutRun run = town.exported(payable);

        String ledger = town.call(auditor, () -> written(out -> yearEnd.writeLedger(PayoutTown.YEAR, SWEDISH, out)));
        assertThat(lines(ledger, payable.name()))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("15000,00"));
        String payments = town.call(auditor, () -> written(out -> list.write(PayoutTown.YEAR, SWEDISH, out)));
        assertThat(lines(payments, payable.name()))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(run.id().toString(), run.payOn().toString(), "15000,00", "Väntar, Hos banken")
                        .contains(town.today().toString()));
        assertThat(payments).contains("Granskad av", "Attesterad av", "Betalfil skapad av");

        SignedInUser reviewer = town.person(Role.PAYMENT_REVIEWER);
        assertThatThrownBy(() -> town.call(reviewer, () -> written(out -> list.write(PayoutTown.YEAR, SWEDISH, out))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private interface Content {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static String written(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> lines(String file, String name) {
        return file.lines().filter(line -> line.contains(name)).toList();
    }
}
