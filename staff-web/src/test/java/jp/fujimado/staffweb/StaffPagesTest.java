package jp.fujimado.staffweb;

import jp.fujimado.pages.PagesContract;

class StaffPagesTest extends PagesContract {}
