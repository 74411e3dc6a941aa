package se.trygghetsportalen.platform.settings.domain;

import java.util.List;

/** Where the values are kept that a municipality has set. */
public interface SettingRepository {
    /** Every stored value, known to this release or not. */
    List<StoredSetting> all();

    /** Stores the first value. Answers whether it did: somebody else may have stored one already. */
    boolean insert(String name, String value);

    /** Stores the next value, where the stored version is still the one given. Answers whether it did. */
    boolean update(String name, String value, int version);

    /**
     * A value as it is stored.
     *
     * @param name the key's name
     * @param value as the key wrote it
     * @param version 1 for the first
     */
    record StoredSetting(String name, String value, int version) {}
}
