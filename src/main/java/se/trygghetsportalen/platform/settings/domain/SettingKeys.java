package se.trygghetsportalen.platform.settings.domain;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/** Every setting there is, in the order in which they are shown. A setting that nothing reads has no place here. */
public final class SettingKeys {
    /** What the municipality is called: in headings, in letters, in the name of the page. */
    public static final SettingKey<String> MUNICIPALITY_NAME =
            SettingKey.line("municipality.name", SettingGroup.MUNICIPALITY, "Kommunen", 80);

    /** The municipality's organisation number. Empty until it has been set: there is no sensible one to assume. */
    public static final SettingKey<String> ORGANISATION_NUMBER = new SettingKey<>(
            "municipality.organisation-number",
            SettingGroup.MUNICIPALITY,
            "",
            OrganisationNumberReading::read,
            text -> text);

    /** Whom to turn to when the portal does not do what one needs. */
    public static final SettingKey<String> HELP_CONTACT =
            SettingKey.line("municipality.help-contact", SettingGroup.MUNICIPALITY, "Kommunens kontaktcenter", 160);

    /** How many workers a round should have; fewer is a warning, never a refusal. */
    public static final SettingKey<Integer> MINIMUM_TEAM =
            SettingKey.number("outreach.minimum-team", SettingGroup.OUTREACH, 2, 1, 6);

    /** How many hours vandalism in a public place may remain before it counts as overdue. */
    public static final SettingKey<Integer> VANDALISM_HOURS =
            SettingKey.number("outreach.vandalism-hours", SettingGroup.OUTREACH, 72, 1, 720);

    /** The responsibility code on whose rights payouts are signed. */
    public static final SettingKey<String> RESPONSIBILITY =
            SettingKey.line("payouts.responsibility", SettingGroup.PAYOUTS, "3300", 20);

    /** The account that payouts are drawn on: an IBAN or a bankgiro. Empty until it has been set. */
    public static final SettingKey<String> PAYER_ACCOUNT = new SettingKey<>(
            "payouts.payer-account", SettingGroup.PAYOUTS, "", PayerAccountReading::read, text -> text);

    /** The BIC of the bank that pays. */
    public static final SettingKey<String> PAYER_BIC = SettingKey.code(
            "payouts.payer-bic", SettingGroup.PAYOUTS, "", "[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?", "settings.problem.bic");

    /** What the bank calls the municipality as the sender of files. */
    public static final SettingKey<String> BANK_CUSTOMER = SettingKey.code(
            "payouts.bank-customer", SettingGroup.PAYOUTS, "", "[A-Za-z0-9]{1,35}", "settings.problem.bank-customer");

    /** Of which kind the bank says that name is: BANK, or CUST. */
    public static final SettingKey<String> BANK_CUSTOMER_SCHEME = SettingKey.code(
            "payouts.bank-customer-scheme",
            SettingGroup.PAYOUTS,
            "BANK",
            "BANK|CUST",
            "settings.problem.bank-customer-scheme");

    /** What the bank calls the plusgiro system in payment files. */
    public static final SettingKey<String> PLUSGIRO_MEMBER = SettingKey.code(
            "payouts.plusgiro-member", SettingGroup.PAYOUTS, "9960", "\\d{4}", "settings.problem.plusgiro-member");

    /** A role model is older than this many years. */
    public static final SettingKey<Integer> ROLE_MODEL_OLDER_THAN =
            SettingKey.number("mentoring.role-model-older-than", SettingGroup.MENTORING, 20, 17, 40);

    /** The lowest age of a youth in the role-model programme. */
    public static final SettingKey<Integer> YOUTH_FROM =
            SettingKey.number("mentoring.youth-from", SettingGroup.MENTORING, 13, 10, 25);

    /** The highest age of a youth in the role-model programme. */
    public static final SettingKey<Integer> YOUTH_TO =
            SettingKey.number("mentoring.youth-to", SettingGroup.MENTORING, 17, 10, 25);

    /** How far apart assessors' points for one criterion may lie before they write down together why. */
    public static final SettingKey<Integer> SPREAD_LIMIT =
            SettingKey.number("bonus.spread-limit", SettingGroup.BONUS, 4, 0, 100);

    /** The committee in whose name the bonus is decided. */
    public static final SettingKey<String> BONUS_COMMITTEE =
            SettingKey.line("bonus.committee", SettingGroup.BONUS, "Kultur- och fritidsnämnden", 120);

    /** The point of the delegation order by which the bonus is decided. */
    public static final SettingKey<String> DELEGATION_POINT =
            SettingKey.line("bonus.delegation-point", SettingGroup.BONUS, "4.12", 60);

    /** When somebody should be out in every exposed district; hours in which nobody was are named. */
    public static final SettingKey<List<WeekSlot>> EXPOSED_SLOTS = new SettingKey<>(
            "outreach.slots-exposed",
            SettingGroup.OUTREACH,
            List.of(
                    new WeekSlot(DayOfWeek.FRIDAY, 18, 21),
                    new WeekSlot(DayOfWeek.FRIDAY, 21, 24),
                    new WeekSlot(DayOfWeek.SATURDAY, 18, 21),
                    new WeekSlot(DayOfWeek.SATURDAY, 21, 24)),
            WeekSlot::read,
            WeekSlot::write);

    /** The same for every other district. */
    public static final SettingKey<List<WeekSlot>> OTHER_SLOTS = new SettingKey<>(
            "outreach.slots-other",
            SettingGroup.OUTREACH,
            List.of(new WeekSlot(DayOfWeek.FRIDAY, 18, 24), new WeekSlot(DayOfWeek.SATURDAY, 18, 24)),
            WeekSlot::read,
            WeekSlot::write);

    public static final List<SettingKey<?>> ALL = List.of(
            MUNICIPALITY_NAME,
            ORGANISATION_NUMBER,
            HELP_CONTACT,
            MINIMUM_TEAM,
            VANDALISM_HOURS,
            EXPOSED_SLOTS,
            OTHER_SLOTS,
            ROLE_MODEL_OLDER_THAN,
            YOUTH_FROM,
            YOUTH_TO,
            SPREAD_LIMIT,
            BONUS_COMMITTEE,
            DELEGATION_POINT,
            RESPONSIBILITY,
            PAYER_ACCOUNT,
            PAYER_BIC,
            BANK_CUSTOMER,
            BANK_CUSTOMER_SCHEME,
            PLUSGIRO_MEMBER);

    private SettingKeys() {}

    /** The key of that name, if there is one. */
    public static Optional<SettingKey<?>> find(String name) {
        return ALL.stream().filter(key -> key.name().equals(name)).findFirst();
    }
}
