package se.trygghetsportalen.platform.mail.domain;

/**
 * How it goes with what leaves the portal.
 *
 * @param waiting not sent yet
 * @param retried of those, how many have been tried in vain
 * @param sent lately
 * @param givenUp tried too often
 */
public record OutboxCount(int waiting, int retried, int sent, int givenUp) {}
