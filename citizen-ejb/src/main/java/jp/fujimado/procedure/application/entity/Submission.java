package jp.fujimado.procedure.application.entity;

import java.time.LocalDate;

/**
 * What is fixed when an application is handed in.
 *
 * @param receiptNumber 受付番号; the same again when a corrected application is handed in
 * @param dueOn day by which the city wants to have decided
 */
public record Submission(String receiptNumber, String applicantName, String applicantKana, LocalDate dueOn) {}
