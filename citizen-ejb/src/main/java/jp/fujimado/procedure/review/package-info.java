/**
 * The officials' side of an application (審査・決裁): the inbox, the case page, assessment and decision. A case is an
 * application that has been handed in; drafts do not exist here.
 *
 * <p>Words: queue 受信箱の区分, case 申請 as officials see it, lane a stretch of one index that a queue reads.
 */
package jp.fujimado.procedure.review;
