package io.dunflow.ledger;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Reads the forms of pages on which an empty field is one left out. */
@ControllerAdvice(annotations = EmptyIsNothing.class)
class EmptyFields {

    @InitBinder
    void leaveOut(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }
}
