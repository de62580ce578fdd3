package aftersales.contract;

import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.SiteId;
import aftersales.product.Names;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A contract with what it covers.
 *
 * @param ownTerms  whether it is under a policy that was made for it alone
 * @param template  code of the template it was drawn up from; null: from none
 * @param predecessor the one it renews, if in the reader's reach
 * @param successor   the one that renews it, if in the reader's reach
 * @param sites     those in the reader's reach
 * @param equipment those in the reader's reach
 */
public record ContractDetail(ContractRow row, @Nullable String remarks, boolean ownTerms, @Nullable String template,
        @Nullable Link predecessor, @Nullable Link successor,
        List<CoveredSite> sites, List<CoveredUnit> equipment) {

    public ContractDetail {
        sites = List.copyOf(sites);
        equipment = List.copyOf(equipment);
    }

    /** Another contract. */
    public record Link(ContractId id, String number) {
    }

    /** A covered place. */
    public record CoveredSite(SiteId id, String name, @Nullable String address) {
    }

    /**
     * A covered piece of equipment.
     *
     * @param label its serial number, else its equipment tag
     */
    public record CoveredUnit(EquipmentId id, String label, @Nullable String modelNameZh, @Nullable String modelNameEn, SiteId site,
            String siteName) {

        public String modelName(Locale language) {
            return Names.of(modelNameZh, modelNameEn, language);
        }
    }

    /** How many covered places and units lie out of the reader's reach. */
    public int elsewhere() {
        return row.sites() - sites.size() + row.units() - equipment.size();
    }
}
