package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.payouts.BankAnswers;
import se.trygghetsportalen.payouts.PayoutOverview;
import se.trygghetsportalen.payouts.PayoutOverview.Line;
import se.trygghetsportalen.payouts.PayoutRuns;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.uikit.StartCard;
import se.trygghetsportalen.uikit.StartCardPanel;

/** What of the payouts waits for the person: bonuses to pay, runs to sign, and what the bank has or has not answered. */
@Configuration(proxyBeanMethods = false)
class PayoutStartCards {
    private static final int SIGNATURES = 12;
    private static final int BANK = 14;
    private static final int TO_PAY = 30;

    @Bean
    StartCard runsToReview(PayoutRuns runs, CurrentUser currentUser) {
        return signature(runs, currentUser, Role.PAYMENT_REVIEWER, Duty.REVIEW);
    }

    @Bean
    StartCard runsToApprove(PayoutRuns runs, CurrentUser currentUser) {
        return signature(runs, currentUser, Role.PAYMENT_APPROVER, Duty.APPROVE);
    }

    @Bean
    StartCard runsToExport(PayoutRuns runs, CurrentUser currentUser) {
        return signature(runs, currentUser, Role.PAYMENT_EXPORTER, Duty.EXPORT);
    }

    @Bean
    StartCard bonusesToPay(PayoutOverview overview, CurrentUser currentUser) {
        return card(TO_PAY, currentUser, Role.PROGRAMME_OFFICER, () -> {
            List<Line> waiting = overview.waiting();
            return StartCardPanel.waiting(
                    VaadinIcon.MONEY,
                    "payouts.card.to-pay",
                    waiting.size(),
                    PayoutNavigation.PATH,
                    PayoutWords.kronor(waiting.stream()
                            .map(line -> line.balance().payable())
                            .reduce(Money.ZERO, Money::plus)));
        });
    }

    @Bean
    StartCard runsThatTheBankHasNotAnswered(PayoutRuns runs, CurrentUser currentUser) {
        return card(BANK, currentUser, Role.PAYMENT_EXPORTER, () -> {
            List<PayoutRun> waiting = runs.waitingForTheBank();
            return StartCardPanel.waiting(
                    VaadinIcon.INSTITUTION,
                    "payouts.card.unanswered",
                    waiting.size(),
                    PayoutNavigation.BANK,
                    waiting.size(),
                    waiting.isEmpty() ? "" : waiting.getFirst().payOn().toString());
        });
    }

    @Bean
    StartCard bankLinesToSettle(BankAnswers answers, CurrentUser currentUser) {
        return card(BANK, currentUser, Role.PAYMENT_EXPORTER, () -> {
            int waiting = answers.unmatched().size();
            UI ui = UI.getCurrent();
            return waiting == 0
                    ? Optional.empty()
                    : Optional.of(new StartCardPanel(
                                    VaadinIcon.INSTITUTION,
                                    ui.getTranslation("payouts.card.bank", waiting),
                                    ui.getTranslation("payouts.card.bank.text"))
                            .withAction(link(PayoutNavigation.BANK, "payouts.card.bank.action")));
        });
    }

    private static StartCard signature(PayoutRuns runs, CurrentUser currentUser, Role role, Duty duty) {
        return card(SIGNATURES, currentUser, role, () -> {
            List<PayoutRun> waiting = runs.waitingForMe(duty);
            UI ui = UI.getCurrent();
            return waiting.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new StartCardPanel(
                                    VaadinIcon.MONEY,
                                    ui.getTranslation("payouts.card." + duty.name(), waiting.size()),
                                    ui.getTranslation(
                                            "payouts.card.text",
                                            waiting.size(),
                                            waiting.getFirst().payOn().toString()))
                            .withAction(link(
                                    PayoutNavigation.pathOf(waiting.getFirst().id()), "payouts.card.action")));
        });
    }

    private static Anchor link(String path, String textKey) {
        Anchor link = new Anchor(path, UI.getCurrent().getTranslation(textKey));
        link.addClassName("primary-link");
        return link;
    }

    private static StartCard card(
            int order, CurrentUser currentUser, Role role, Supplier<Optional<? extends Component>> offer) {
        return StartCard.of(order, () -> currentUser.require().isAny(role), offer);
    }
}
