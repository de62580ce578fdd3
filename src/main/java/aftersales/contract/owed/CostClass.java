package aftersales.contract.owed;

/** What a repair costs, by what it is for. Lodging belongs to travel. */
public enum CostClass { PARTS, LABOUR, TRAVEL }
