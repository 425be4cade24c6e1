import type { NoticeParagraph } from "../../src/notice/document";

export const sentence = "认真组织学习研究制定方案明确责任领导和责任科室";

/** Every element of a paper; names are invented. */
export const paper: readonly NoticeParagraph[] = [
  { level: "issuer", text: "中共云溪市档案服务中心党组文件" },
  { level: "docNo", text: "云档党发〔2026〕8号" },
  { level: "title", text: "中共云溪市档案服务中心党组关于巡察整改进展情况的通报" },
  { level: "addressee", text: "中心各党支部、各科室：" },
  { level: "body", text: "根据统一部署，第一巡察组对中心党组开展了巡察。现将整改进展情况予以通报。" },
  { level: "h1", text: "一、主体责任落实情况" },
  { level: "h2", text: "（一）提高政治站位。中心党组召开会议，研究部署整改工作。", lead: 10 },
  { level: "body", text: sentence.repeat(30) },
  { level: "h3", text: "1.关于“学习不够深入”问题的整改" },
  { level: "h4", text: "（1）学习计划没有落实" },
  { level: "label", text: "整改进展情况：一是制定学习计划；二是开展交流。", lead: 7 },
  { level: "contact", text: "联系电话：000-0000000。" },
  { level: "attachment", text: "附件：1.中共云溪市档案服务中心党组巡察整改问题清单和措施清单以及制度建设情况" },
  { level: "attachment", text: "2.制度清单" },
  { level: "signature", text: "中共云溪市档案服务中心党组" },
  { level: "date", text: "2026年11月25日" },
  { level: "copyTo", text: "抄送：市委巡察工作领导小组办公室，市纪委监委。" },
  { level: "printed", text: "中共云溪市档案服务中心党组办公室\t2026年11月26日印发" },
];
