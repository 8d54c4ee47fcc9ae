package io.dunflow.correspondence;

import java.util.Optional;

/** The texts of notices that designers deploy with their models; whoever keeps the models knows them. */
public interface NoticeTexts {

    /** Nobody deployed any: those that came with the program count. */
    NoticeTexts NONE = (template, language) -> Optional.empty();

    /**
     * The text that counts now.
     *
     * @return empty when none was deployed for this template and language
     */
    Optional<NoticeText> latest(String template, String language);
}
