package se.trygghetsportalen.bonus;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.bonus.domain.Award;
import se.trygghetsportalen.bonus.domain.AwardStep;
import se.trygghetsportalen.bonus.domain.Fraction;
import se.trygghetsportalen.bonus.domain.Points;
import se.trygghetsportalen.shared.Money;

/** Tells how an amount came about, step by step, so that somebody on a board can follow it with a pencil. */
@Component
public class AwardWords {
    private static final int DECIMALS = 4;

    private final MessageSource texts;

    AwardWords(MessageSource texts) {
        this.texts = texts;
    }

    /** The steps as sentences, in the order in which they were taken. */
    public List<String> of(Award award, Locale locale) {
        return award.steps().stream().map(step -> sentence(step, locale)).toList();
    }

    private String sentence(AwardStep step, Locale locale) {
        return switch (step) {
            case AwardStep.CameTooLate(int days) -> say(locale, "bonus.step.too-late", days);
            case AwardStep.NoPoints() -> say(locale, "bonus.step.no-points");
            case AwardStep.BelowLimit(Points points, Points limit) ->
                say(locale, "bonus.step.below", points(points, locale), points(limit, locale));
            case AwardStep.ReachesLevel(Points points, Points from, boolean renewal, Money amount) ->
                say(
                        locale,
                        renewal ? "bonus.step.level.renewal" : "bonus.step.level",
                        points(points, locale),
                        points(from, locale),
                        kronor(amount));
            case AwardStep.ForMembers(int members, Money each, Money amount) ->
                say(locale, "bonus.step.members", whole(members), kronor(each), kronor(amount));
            case AwardStep.Weighs(Points points, int members, int percent, long weight, long all) ->
                say(
                        locale,
                        "bonus.step.weighs",
                        points(points, locale),
                        whole(percent),
                        whole(members),
                        whole(weight),
                        whole(all));
            case AwardStep.ShareOfPot(Money pot, Fraction kronor) ->
                say(locale, "bonus.step.share", kronor(pot), exact(kronor, locale));
            case AwardStep.RaisedToFloor(Money floor) -> say(locale, "bonus.step.floor", kronor(floor));
            case AwardStep.FloorsReduced(Money floor, Money pot, Fraction kronor) ->
                say(locale, "bonus.step.floors", kronor(floor), kronor(pot), exact(kronor, locale));
            case AwardStep.HeldAtCap(Money cap) -> say(locale, "bonus.step.cap", kronor(cap));
            case AwardStep.ReducedProRata(Money asked, Money pot, Fraction kronor) ->
                say(locale, "bonus.step.pro-rata", kronor(asked), kronor(pot), exact(kronor, locale));
            case AwardStep.CutOff(Fraction before, Money after) ->
                say(locale, "bonus.step.cut", exact(before, locale), kronor(after));
            case AwardStep.GotARemainingKrona(Fraction before, Money after) ->
                say(locale, "bonus.step.rest", exact(before, locale), kronor(after));
            case AwardStep.LateDeduction(int days, int percent, Money before, Money after) ->
                say(locale, "bonus.step.late", days, percent, kronor(before), kronor(after));
            case AwardStep.ShareOfDeductions(Money deductions, Money extra, Money after) ->
                say(locale, "bonus.step.again", kronor(deductions), kronor(extra), kronor(after));
        };
    }

    private String say(Locale locale, String key, Object... arguments) {
        return Objects.requireNonNull(texts.getMessage(key, arguments, locale));
    }

    static String points(Points points, Locale locale) {
        return decimal(points.toString(), locale);
    }

    private static String exact(Fraction kronor, Locale locale) {
        return decimal(kronor.cutOff(kronor.isWhole() ? 0 : DECIMALS).toPlainString(), locale) + "\u00A0kr";
    }

    private static String decimal(String number, Locale locale) {
        return locale.getLanguage().equals("sv") ? number.replace('.', ',') : number;
    }

    static String kronor(Money money) {
        return whole(money.kronor()) + "\u00A0kr";
    }

    private static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202F');
    }
}
