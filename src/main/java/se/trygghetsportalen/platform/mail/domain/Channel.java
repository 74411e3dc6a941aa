package se.trygghetsportalen.platform.mail.domain;

/** How something leaves the portal. */
public enum Channel {
    /** E-mail to one account. */
    MAIL,
    /** A call to the address that the municipality has configured, such as a gateway for text messages. */
    WEBHOOK
}
