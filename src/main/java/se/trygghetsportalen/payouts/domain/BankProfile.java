package se.trygghetsportalen.payouts.domain;

/**
 * What the municipality and its bank have agreed on.
 *
 * @param payerName the municipality's name
 * @param payerAccount the account that is drawn on: an IBAN, or the digits of a bankgiro
 * @param bic the bank's BIC; may be empty with a bankgiro
 * @param customerId what the bank calls the municipality
 * @param customerScheme the kind of that id: BANK, or CUST
 * @param plusgiroMember what the bank calls the plusgiro system: 9960, or 9500 with Nordea
 * @param test whether the file must never be paid
 */
public record BankProfile(
        String payerName,
        String payerAccount,
        String bic,
        String customerId,
        String customerScheme,
        String plusgiroMember,
        boolean test) {
    /** Whether enough is set for a file. */
    public boolean isComplete() {
        return !payerAccount.isBlank()
                && !customerId.isBlank()
                && !customerScheme.isBlank()
                && (!payerByIban() || !bic.isBlank());
    }

    /** Whether the account is an IBAN; a bankgiro has digits alone. */
    public boolean payerByIban() {
        return payerAccount.startsWith("SE");
    }
}
