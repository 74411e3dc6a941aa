package se.trygghetsportalen.platform.settings.domain;

/**
 * A setting as it stands.
 *
 * @param key which one
 * @param text its value as the key writes it
 * @param version goes up by one with every change; 0 while the fallback holds
 */
public record Setting(SettingKey<?> key, String text, int version) {}
