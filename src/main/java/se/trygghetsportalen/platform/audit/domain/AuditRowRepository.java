package se.trygghetsportalen.platform.audit.domain;

import java.util.List;

/** Where rows are stored. There is no way to change or remove one. */
public interface AuditRowRepository {
    /** Stores the row and marks it as waiting for the sealer, in the transaction of the caller. Takes no shared lock. */
    void append(AuditRow row);

    /** As {@link #append} for each, in few statements. */
    void appendAll(List<AuditRow> rows);

    /** The first rows by time, at most as many as asked for; empty when nothing was ever recorded. */
    List<AuditRow> first(int count);
}
