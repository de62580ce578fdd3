package aftersales.sla;

import org.jspecify.annotations.Nullable;

/** Implemented by the module that owns a type of subjects, so that its own rows follow when clocks change without its doing. */
public interface SubjectOwner {

    /** Of the subjects it owns. */
    String subjectType();

    /** Locks the owner's own row: before the subject is locked, as everywhere. */
    void lock(SubjectRef subject);

    /** The subject's next deadline, in the transaction that settled it; null where none runs. */
    void settled(SubjectRef subject, @Nullable NextDue next);
}
