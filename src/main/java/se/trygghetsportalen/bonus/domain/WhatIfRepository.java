package se.trygghetsportalen.bonus.domain;

import java.util.List;
import java.util.Optional;

/** Keeps what-ifs. */
public interface WhatIfRepository {
    Optional<WhatIf> find(WhatIfId id);

    /** The same, held against others until the transaction ends. */
    Optional<WhatIf> findToChange(WhatIfId id);

    /** All about the year's points, by name. */
    List<WhatIf> ofYear(BonusYearId year);

    /** Stores a new one; false where the id, or the name in its year, is taken. */
    boolean add(WhatIf whatIf);

    /** Stores the next version of one that is held; false where the name is taken. */
    boolean save(WhatIf whatIf);

    void remove(WhatIfId id);
}
