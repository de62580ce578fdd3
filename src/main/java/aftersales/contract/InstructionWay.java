package aftersales.contract;

/** By what way an instruction came. */
public enum InstructionWay {
    LETTER, MEETING, PHONE, MAIL, ON_SITE
}
