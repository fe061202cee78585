package jp.fujimado.mypage;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import jp.fujimado.shared.person.ErasureStep;
import jp.fujimado.shared.person.ErasureStep.Fate;

/** What erasing an account would do, shown before it is done (利用者登録の削除). */
public record ErasurePlan(List<Part> parts) implements Serializable {

    /** One person's share: the owner's own, or that of a child whom nobody else looks after. */
    public record Part(long accountId, String name, List<ErasureStep> steps) implements Serializable {

        public List<ErasureStep> getErased() {
            return of(Fate.ERASED);
        }

        public List<ErasureStep> getKept() {
            return of(Fate.KEPT);
        }

        public List<ErasureStep> getInTheWay() {
            return of(Fate.IN_THE_WAY);
        }

        private List<ErasureStep> of(Fate fate) {
            return steps.stream()
                    .filter(step -> step.fate() == fate && step.count() > 0)
                    .toList();
        }

        /** Last day on which anything of it is kept; null when nothing is. */
        public LocalDate keptUntil() {
            return getKept().stream()
                    .map(ErasureStep::until)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /** Whether it can be done now. */
    public boolean isPossible() {
        return parts.stream().allMatch(part -> part.getInTheWay().isEmpty());
    }
}
