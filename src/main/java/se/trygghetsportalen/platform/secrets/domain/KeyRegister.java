package se.trygghetsportalen.platform.secrets.domain;

import java.util.Set;

/** Which keys this database was ever written with: tells a lost or wrong key file before anything is written. */
public interface KeyRegister {
    /** The fingerprints of all keys that were ever in use. */
    Set<KeyFingerprint> all();

    /** Notes that the key is in use. Noting it again does nothing. */
    void add(KeyFingerprint fingerprint);
}
