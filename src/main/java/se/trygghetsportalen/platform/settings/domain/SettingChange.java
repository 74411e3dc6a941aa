package se.trygghetsportalen.platform.settings.domain;

/**
 * What somebody wants a setting to be.
 *
 * @param key which one
 * @param text what they typed
 * @param version the version that they had before them
 */
public record SettingChange(SettingKey<?> key, String text, int version) {}
